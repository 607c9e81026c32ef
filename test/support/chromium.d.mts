/** Path of a browser for the tests of the pages. */
export function findChromium(): string;
