import { field } from './fields.js';
import type { Field, Preset } from './preset.js';

/** Fields that the four logs of ExpertSender share. */
export const { id, ip, method, status } = field;
export const dateTime: Field = { ...field.dateTime, label: (words) => words.msg('Date') };
export const url: Field = { ...field.url, label: (words) => words.msg('Url') };
export const remoteIp: Field = { ...field.ip, label: (words) => words.msg('Remote IP') };
export const email: Field = { key: 'email', label: (words) => words.msg('E-mail'), kind: 'text' };
export const actions: Field = { key: 'actions', label: (words) => words.msg('Actions'), kind: 'actions' };

export const keysOf = (fields: readonly Field[]): string[] => fields.map(({ key }) => key);

export const common: Pick<Preset, 'sort' | 'dateFormat'> = {
  sort: { key: 'dateTime', descending: true },
  dateFormat: 'YYYY-MM-DD HH:mm:ss',
};
