import type { Json } from './mapping.js';

/** What a template is filled in with; what is undefined is not known. */
export type Variables = Readonly<Record<string, Json | undefined>>;

const PLACE = /\{(\w+)\}/g;
const EXACT = /^\{(\w+)\}$/;

/** A text with its places filled in; undefined where one of them is not known. */
export const fillText = (template: string, variables: Variables): string | undefined => {
  let isKnown = true;
  const text = template.replace(PLACE, (place, name: string) => {
    if (!Object.hasOwn(variables, name)) return place;
    const value = variables[name];
    if (value === undefined) isKnown = false;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
  return isKnown ? text : undefined;
};

/** JSON with its places filled in: a text that is nothing but a place becomes the value itself, members not known go. */
export const fillJson = (template: Json, variables: Variables): Json | undefined => {
  if (typeof template === 'string') {
    const name = EXACT.exec(template)?.[1];
    if (name !== undefined && Object.hasOwn(variables, name)) return variables[name];
    return fillText(template, variables);
  }
  if (template === null || typeof template !== 'object') return template;
  if (Array.isArray(template))
    return template.map((item) => fillJson(item, variables)).filter((item) => item !== undefined);
  const members = Object.entries(template).flatMap(([key, value]): [string, Json][] => {
    const name = fillText(key, variables);
    const filled = fillJson(value, variables);
    return name === undefined || filled === undefined ? [] : [[name, filled]];
  });
  return Object.fromEntries(members);
};
