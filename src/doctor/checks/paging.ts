import { nextMembers } from '../../sources/detect/next-members.js';
import type { Mapping } from '../../sources/mapping/mapping.js';
import { pathName } from '../../sources/mapping/read-path.js';
import type { MoreSign } from '../../sources/more-sign.js';
import { isPageLength } from '../../sources/page-length.js';
import { answerMembers } from '../../sources/protocol/answer-members.js';
import type { Check, Examination, Look } from './examination.js';
import { pageAddressText } from './page-address-text.js';

/** Members of the first answer that may say where the next page begins, whatever the report makes of them. */
const tokenNames = ({ answer }: Examination): string[] =>
  nextMembers(answerMembers(answer)).map(({ keys }) => keys.join('.'));

/** How pages are asked for, in the words of a mapping. */
const waysOf = ({ request, paging }: Mapping): string =>
  [
    ...Object.entries(request?.parameters ?? {}).map(([name, value]) => `${name}=${value}`),
    ...(paging?.next === undefined ? [] : [`← ${pathName(paging.next)}`]),
  ].join(', ');

const byMember = (look: Look, names: readonly string[]): Look => {
  const [name] = names;
  if (name === undefined) return look;
  return { ...look, remedy: 'paging.member.do', values: { ...look.values, name } };
};

/** A sign of other pages that is not followed. */
const ofSign = (examination: Examination, { kind, name }: MoreSign, rows: number): Look => {
  const names = tokenNames(examination);
  if (kind === 'elsewhere') return { verdict: 'bad', saying: 'paging.elsewhere', values: { name, rows } };
  if (kind === 'page-length')
    return byMember({ verdict: 'bad', saying: 'paging.unknown', values: { rows } }, names);
  const look: Look = { verdict: 'bad', saying: 'paging.sign', values: { name, rows } };
  return names.length > 0 ? byMember(look, names) : { ...look, remedy: 'paging.unknown.do' };
};

/** What is named in the answer to page by, as far as it can be seen without asking. */
const named = ({ mapping, first, answer }: Examination): string | undefined => {
  const { paging } = mapping ?? {};
  if (paging?.next !== undefined) return pathName(paging.next);
  if (paging?.nextOfLastRow !== undefined) return pathName(paging.nextOfLastRow);
  if (typeof first.next !== 'string') return undefined;
  const isMember = answer !== null && typeof answer === 'object' && Object.hasOwn(answer, 'next');
  return isMember ? 'next' : 'Link';
};

/** The first answer's own words on further pages: all that can be said of one that was pasted. */
export const next: Check = {
  name: 'next',
  asks: false,
  look: (examination) => {
    const { first, mapping } = examination;
    const { length } = first.rows;
    if (first.more && first.more.kind !== 'page-length') return [ofSign(examination, first.more, length)];
    const name = named(examination);
    if (name !== undefined) return [{ verdict: 'good', saying: 'paging.named', values: { name } }];
    const { isPasted, limit, source } = examination;
    const isCounted = mapping === null || (mapping.paging?.by ?? 'none') !== 'none';
    const isSaid = first.total !== null && isCounted;
    // Where a second page can be asked for, that shows it. More rows than were asked for are all of them.
    const isOpen = isPasted || (source.capabilities.isWhole === true && length <= limit);
    if (isSaid || !isOpen || !isPageLength(length)) return [];
    const look: Look = {
      verdict: 'warning',
      saying: 'paging.length',
      values: { rows: length },
      remedy: 'paging.unknown.do',
    };
    return [byMember(look, tokenNames(examination))];
  },
};

/** Whether all pages can be had, one after the other, as the report reads them. */
export const paging: Check = {
  name: 'paging',
  asks: true,
  applies: ({ source, readAs, first }) =>
    readAs !== 'file' && first.rows.length > 0 && source.capabilities.isWhole !== true,
  look: async (examination) => {
    const { firstMapping, first, endpoint } = examination;
    const reading = await examination.reading();
    // Known only now, where it was found by trial.
    const { mapping } = examination;
    const { rows, pages, twice, end, fault } = reading;
    if (fault) {
      const address = pageAddressText(first.next, endpoint);
      const status = fault.status ?? fault.code;
      return [{ verdict: 'bad', saying: 'paging.fault', values: { status, rows, address } }];
    }
    const sign = end?.sign;
    const isSaid = sign && sign.kind !== 'page-length' && sign.name === first.more?.name;
    if (sign) return isSaid ? [] : [ofSign(examination, sign, rows)];
    if (reading.isOnePage || (end?.kind === 'repeated-page' && pages <= 1))
      return [byMember({ verdict: 'bad', saying: 'paging.repeats' }, tokenNames(examination))];
    if (end?.kind === 'unreached')
      return [
        byMember({ verdict: 'bad', saying: 'paging.unknown', values: { rows } }, tokenNames(examination)),
      ];
    const isEndless =
      end?.kind === 'repeated-cursor' || end?.kind === 'empty-pages' || end?.kind === 'repeated-page';
    // Two pages in a row may have nothing new in a log that grows.
    if (isEndless || (end === null && reading.barren > 2))
      return [{ verdict: 'bad', saying: 'paging.endless', values: { pages, rows } }];
    if (end?.kind === 'total-not-reached')
      return [{ verdict: 'bad', saying: 'paging.short', values: { total: end.total ?? 0, rows } }];
    if (end?.kind === 'grew') return [{ verdict: 'warning', saying: 'paging.grew' }];

    const found: Look[] = [];
    if (twice > 0 && pages > 1) found.push({ verdict: 'warning', saying: 'paging.twice', values: { twice } });
    else if (pages > 1)
      found.push({ verdict: 'good', saying: end ? 'paging.end' : 'paging.on', values: { rows, pages } });
    else found.push({ verdict: 'good', saying: 'paging.one', values: { rows } });
    const isTried =
      mapping &&
      firstMapping &&
      JSON.stringify(mapping.paging) + JSON.stringify(mapping.request) !==
        JSON.stringify(firstMapping.paging) + JSON.stringify(firstMapping.request);
    if (isTried)
      found.push({ verdict: 'warning', saying: 'paging.trial', values: { ways: waysOf(mapping) } });
    return found;
  },
};
