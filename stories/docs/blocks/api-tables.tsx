import type { ReactNode } from 'react';
import { element, methods, settings, type Named } from '../manifest.js';

/** A description of the manifest: words between backticks are code. */
const Text = ({ children = '' }: { children?: string | undefined }): ReactNode =>
  children.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));

const Code = ({ children }: { children?: string | null | undefined }): ReactNode =>
  children ? <code>{children}</code> : '–';

interface TableProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table that can be scrolled sideways by keyboard where the page is narrow. */
export const Table = ({ label, headings, rows }: TableProps): ReactNode => (
  <div className="docs-table" role="region" aria-label={label} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} id={key}>
            {cells.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const SettingsTable = (): ReactNode => (
  <Table
    label="Attributes and properties"
    headings={['Attribute', 'Property', 'Type', 'Default', 'What it does']}
    rows={settings.map(({ name, attribute, type, default: standard, description }) => ({
      key: `property-${name}`,
      cells: [
        <Code key="attribute">{attribute}</Code>,
        <Code key="property">{name}</Code>,
        <Code key="type">{type?.text}</Code>,
        <Code key="default">{standard === 'null' ? null : standard}</Code>,
        <Text key="text">{description}</Text>,
      ],
    }))}
  />
);

export const MethodsTable = (): ReactNode => (
  <Table
    label="Methods"
    headings={['Method', 'Returns', 'What it does']}
    rows={methods.map(({ name, parameters = [], return: answer, description }) => ({
      key: `method-${name}`,
      cells: [
        <Code key="name">{`${name}(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}`).join(', ')})`}</Code>,
        <Code key="type">{answer?.type.text}</Code>,
        <Text key="text">{description}</Text>,
      ],
    }))}
  />
);

export const EventsTable = (): ReactNode => (
  <Table
    label="Events"
    headings={['Event', 'Detail', 'When']}
    rows={element.events.map(({ name, type, description }) => ({
      key: `event-${name}`,
      cells: [
        <Code key="name">{name}</Code>,
        <Code key="type">{type?.text.replace(/^CustomEvent<(.*)>$/, '$1')}</Code>,
        <Text key="text">{description}</Text>,
      ],
    }))}
  />
);

const namesTable = (label: string, prefix: string, items: readonly Named[]) => (): ReactNode => (
  <Table
    label={label}
    headings={['Name', 'What it is']}
    rows={items.map(({ name, description }) => ({
      key: `${prefix}-${name}`,
      cells: [<Code key="name">{name}</Code>, <Text key="text">{description}</Text>],
    }))}
  />
);

export const SlotsTable = namesTable('Slots', 'slot', element.slots);
export const PartsTable = namesTable('Parts', 'part', element.cssParts);

export const TokensTable = (): ReactNode => (
  <Table
    label="Custom properties"
    headings={['Custom property', 'Default', 'What it is']}
    rows={element.cssProperties.map(({ name, default: standard, description }) => ({
      key: `token-${name}`,
      cells: [
        <Code key="name">{name}</Code>,
        <Code key="default">{standard}</Code>,
        <Text key="text">{description}</Text>,
      ],
    }))}
  />
);
