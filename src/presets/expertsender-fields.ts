import { field } from './fields.js';
import type { Field, Preset } from './preset.js';

/** Fields that the four logs of ExpertSender share. */
export const { ip } = field;
export const dateTime: Field = { ...field.dateTime, label: (words) => words.msg('Date') };
export const status: Field = {
  ...field.status,
  description: (words) => words.msg('The HTTP status code of the call.'),
};
export const url: Field = {
  ...field.url,
  label: (words) => words.msg('Url'),
  description: (words) => words.msg('The address of the system part in which the action took place.'),
};
export const remoteIp: Field = {
  ...field.ip,
  label: (words) => words.msg('Remote IP'),
  description: (words) => words.msg('The IP of the user performing the action.'),
};
export const email: Field = {
  key: 'email',
  label: (words) => words.msg('E-mail'),
  kind: 'text',
  group: 'caller',
};
/** The ID number, where the log numbers actions. */
export const id: Field = {
  ...field.id,
  description: (words) => words.msg('The ID number of the action. Actions are numbered consecutively.'),
};
export const actions: Field = { key: 'actions', label: (words) => words.msg('Actions'), kind: 'actions' };

export const keysOf = (fields: readonly Field[]): string[] => fields.map(({ key }) => key);

export const common: Pick<Preset, 'sort' | 'dateFormat'> = {
  sort: { key: 'dateTime', descending: true },
  dateFormat: 'YYYY-MM-DD HH:mm:ss',
};
