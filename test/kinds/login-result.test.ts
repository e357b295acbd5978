import { expect } from '@open-wc/testing';
import { loginResult } from '../../src/kinds/login-result.js';
import type { Format } from '../../src/kinds/kind.js';
import { formats } from '../contracts/sample-format.js';

const row = (): unknown => undefined;

describe('the result of a login', () => {
  let all: Format[] = [];
  before(async () => (all = await formats()));

  const shapeOf = (value: unknown): string => {
    const cell = document.createElement('td');
    loginResult.cell!.create(cell);
    loginResult.cell!.update(cell, value, all[0]!, () => undefined);
    return cell.firstElementChild!.className;
  };

  it('is one of two words in every language', () => {
    for (const format of all) {
      const [good, bad] = ['successful', 'failed'].map((value) => loginResult.text(value, format, row));
      expect(good, format.language.locale).to.not.equal(bad);
    }
    expect(loginResult.text('successful', all[0]!, row)).to.equal('Successful');
    expect(loginResult.text('failed', all[0]!, row)).to.equal('Failed');
  });

  it('has one of two shapes, and none where it is neither', () => {
    expect(shapeOf('successful')).to.equal('badge badge-2xx');
    expect(shapeOf('failed')).to.equal('badge badge-4xx');
    for (const value of ['maybe', '', null, 200]) expect(shapeOf(value)).to.equal('badge');
  });

  it('may be a boolean on the wire, and is one word for machines all the same', () => {
    for (const [value, record] of [
      [true, 'successful'],
      ['true', 'successful'],
      ['successful', 'successful'],
      [false, 'failed'],
      ['failed', 'failed'],
    ] as const) {
      for (const format of all) expect(loginResult.record(value, format, row)).to.equal(record);
      expect(loginResult.value(value)).to.equal(record);
      expect(loginResult.text(value, all[0]!, row).toLowerCase()).to.equal(record);
    }
  });

  it('is shown and written as received where it is neither', () => {
    expect(loginResult.text('Locked out', all[0]!, row)).to.equal('Locked out');
    expect(loginResult.record('Locked out', all[0]!, row)).to.equal('Locked out');
  });
});
