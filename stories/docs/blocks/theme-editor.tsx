import { Source } from '@storybook/addon-docs/blocks';
import { useState, type ReactNode } from 'react';
import { LiveReport } from './live-report.js';

type Values = Readonly<Record<string, string>>;

interface ColourField {
  readonly token: string;
  readonly label: string;
  /** What the input begins with; the report's own default for a light page. */
  readonly standard: string;
}

const COLOURS: readonly ColourField[] = [
  { token: '--api-log-color-accent', label: 'Accent', standard: '#1f5fd6' },
  { token: '--api-log-color-on-accent', label: 'Text on the accent', standard: '#ffffff' },
  { token: '--api-log-color-surface', label: 'Background', standard: '#ffffff' },
  { token: '--api-log-color-text', label: 'Text', standard: '#1a1d23' },
  { token: '--api-log-color-danger', label: 'Faults', standard: '#991b1b' },
];

const FONTS: readonly (readonly [label: string, value: string])[] = [
  ['System', ''],
  ['Georgia', 'Georgia, serif'],
  ['Verdana', 'Verdana, sans-serif'],
  ['The page’s own', 'inherit'],
];

/** The rule to copy: what was changed, and nothing else. */
export const themeRule = (values: Values): string => {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};`);
  if (lines.length === 0) return '/* Change something above. */';
  return `api-log-report {\n${lines.join('\n')}\n}`;
};

/** Inputs for the few custom properties that make a brand, the report as it looks then, and the CSS to copy. */
export const ThemeEditor = (): ReactNode => {
  const [values, setValues] = useState<Values>({});
  const set = (token: string, value: string): void => {
    const others = Object.entries(values).filter(([name]) => name !== token);
    setValues(Object.fromEntries(value === '' ? others : [...others, [token, value]]));
  };

  return (
    <div className="docs-theme">
      <fieldset>
        <legend>Theme</legend>
        {COLOURS.map(({ token, label, standard }) => (
          <label key={token}>
            {label}
            <input
              type="color"
              value={values[token] ?? standard}
              onChange={(event) => set(token, event.target.value)}
            />
          </label>
        ))}
        <label>
          Corners
          <input
            type="range"
            min="0"
            max="20"
            value={Number.parseInt(values['--api-log-radius'] ?? '10', 10)}
            onChange={(event) => set('--api-log-radius', `${event.target.value}px`)}
          />
        </label>
        <label>
          Density
          <select
            value={values['--api-log-density'] ?? ''}
            onChange={(event) => set('--api-log-density', event.target.value)}
          >
            <option value="0.85">Dense</option>
            <option value="">Normal</option>
            <option value="1.2">Roomy</option>
          </select>
        </label>
        <label>
          Font
          <select
            value={values['--api-log-font-family'] ?? ''}
            onChange={(event) => set('--api-log-font-family', event.target.value)}
          >
            {FONTS.map(([label, value]) => (
              <option key={label} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setValues({})}>
          Reset
        </button>
      </fieldset>
      <LiveReport style={values} />
      <Source
        code={themeRule(values)}
        language="css"
        dark={matchMedia('(prefers-color-scheme: dark)').matches}
      />
    </div>
  );
};
