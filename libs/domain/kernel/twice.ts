/** The first name that is given a second time, if one is. */
export const namedTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);
