import { expect } from '@open-wc/testing';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import type { Preset } from '../../src/presets/preset.js';
import { withoutField } from '../../src/report/report-questions.js';

const FILTERS = { q: 'text', 'not.q': 'a\nb', 'is.q': 'x', status: '4xx', 'not.is.status': '404' };

describe('the filters but those of one field', () => {
  it('keep what is looked for in all fields', () => {
    expect(withoutField(DEFAULT_PRESET, FILTERS, 'status')).to.have.all.keys('q', 'not.q', 'is.q');
    expect(withoutField(DEFAULT_PRESET, FILTERS, 'q')).to.have.all.keys(
      'q',
      'not.q',
      'status',
      'not.is.status',
    );
  });

  it('leave out those of a field that is named as the search of all fields, where a report has it', () => {
    const { fields } = DEFAULT_PRESET;
    const preset: Preset = {
      ...DEFAULT_PRESET,
      fields: [...fields, { key: 'q', kind: 'text', label: () => 'Query' }],
    };
    expect(withoutField(preset, FILTERS, 'q')).to.have.all.keys('status', 'not.is.status');
  });
});
