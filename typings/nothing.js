// The typings of a framework are all types: what imports them finds nothing to run.
export {};
