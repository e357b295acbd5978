import { joinValues } from '../core/query.js';

/** The text in a control of a form; `''` where there is none, or a file. */
export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

/** The texts of all controls of a name, or all choices of one, as a filter has several values. */
export const textsOf = (data: FormData, name: string): string =>
  joinValues(data.getAll(name).filter((value) => typeof value === 'string'));
