import * as field from './fields.js';
import type { Field, Preset } from './preset.js';

/** Fields that the four logs of ExpertSender share. */
export const { id, method, status } = field;
export const dateTime: Field = { ...field.dateTime, label: (words) => words.msg('Date') };
export const url: Field = { ...field.url, label: (words) => words.msg('Url') };
export const remoteIp: Field = { ...field.ip, label: (words) => words.msg('Remote IP') };

export const common: Pick<Preset, 'sort' | 'dateFormat'> = {
  sort: { key: 'dateTime', descending: true },
  dateFormat: 'YYYY-MM-DD HH:mm:ss',
};
