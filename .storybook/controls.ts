import type { ArgTypes, InputType } from 'storybook/internal/types';
import editorData from '../dist/vscode.html-custom-data.json';
import { settings, type Setting } from '../stories/docs/manifest.js';

const words = new Map(
  editorData.tags.flatMap(({ attributes }) =>
    attributes.map(({ name, values = [] }) => [name, values.map((value) => value.name)] as const),
  ),
);

/** Time zones that show the difference; the tag takes any IANA name. */
const ZONES = ['UTC', 'local', 'America/Sao_Paulo', 'America/New_York', 'Europe/Warsaw', 'Asia/Kolkata'];

/** What only a script can set, and what a story's endpoint decides: described, without a control. */
const withoutControl = new Set(['actions', 'fetch', 'headers', 'source', 'viewsStore', 'words']);

const controlOf = ({ name, attribute, type }: Setting): InputType => {
  const text = type?.text ?? '';
  const options = name === 'timeZone' ? ZONES : attribute ? (words.get(attribute) ?? []) : [];
  if (withoutControl.has(name)) return { control: false };
  if (text === 'boolean') return { control: 'boolean' };
  if (text === 'number') return { control: { type: 'number', min: 0 } };
  if (options.length > 1) return { control: 'select', options };
  return { control: text.includes('string | null') || text === 'string' ? 'text' : 'object' };
};

/** A control for each setting of the tag, once, by the name of its property. Parts, events and slots have none. */
export const controls: ArgTypes = Object.fromEntries(
  settings.map((setting) => [
    setting.name,
    {
      name: setting.name,
      description: [setting.attribute ? `Attribute \`${setting.attribute}\`.` : '', setting.description ?? '']
        .join(' ')
        .trim(),
      table: {
        category: setting.attribute ? 'Attributes' : 'Properties only',
        type: { summary: setting.type?.text ?? '' },
        ...(setting.default && setting.default !== 'null' && { defaultValue: { summary: setting.default } }),
      },
      ...controlOf(setting),
    },
  ]),
);
