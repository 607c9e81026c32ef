/** Ids that people and their programs choose. Those of the process have a slash, so nobody can take one of them. */
export const isCommandId = (id: string): boolean => /^[\w.:-]{8,100}$/.test(id);
