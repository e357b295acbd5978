/**
 * What one contestant did in one round: figures by name, or figures of several parts. A figure that could not be had is
 * missing, and `failure` says why.
 *
 * @typedef {Record<string, any>} Round
 */

const inWords = (result) =>
  Object.entries(result)
    .map(
      ([key, value]) =>
        `${key} ${typeof value === 'object' ? `(${inWords(value)})` : (value.toFixed?.(1) ?? value)}`,
    )
    .join(', ');

/**
 * Measures all contestants in turn, round after round, each round beginning with another one, so that what disturbs
 * the machine disturbs all of them.
 *
 * @template {{ name: string }} Contestant
 * @param {readonly Contestant[]} contestants
 * @param {number} rounds
 * @param {(contestant: Contestant) => Promise<Round>} measure
 * @returns {Promise<Record<string, Round[]>>} Results by name, in the order of the rounds.
 */
export const interleaved = async (contestants, rounds, measure) => {
  const results = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const from = round % contestants.length;
    for (const contestant of [...contestants.slice(from), ...contestants.slice(0, from)]) {
      const result = await measure(contestant);
      results[contestant.name].push(result);
      console.error(`  ${round + 1}/${rounds} ${contestant.name}: ${inWords(result)}`);
    }
  }
  return results;
};

/** One part of the results, by contestant. @param {Record<string, Round[]>} results @param {string} key */
export const part = (results, key) =>
  Object.fromEntries(
    Object.entries(results).map(([name, list]) => [name, list.map((round) => round[key] ?? {})]),
  );

/**
 * What fails does not stop the other measurements. Where it is ours, the run has failed, and its results say
 * so.
 *
 * @param {import('../contestants.mjs').Contestant} contestant
 * @param {(found: Round) => Promise<unknown>} measure Puts down what it finds as it finds it, and that stays.
 * @returns {Promise<Round>}
 */
export const unlessItFails = async ({ build }, measure) => {
  const found = {};
  try {
    await measure(found);
  } catch (error) {
    if (build) process.exitCode = 1;
    found.failure = error.message.split('\n')[0];
  }
  return found;
};

/** What did not come off, as sentences to go on with; empty where everything did. @param {Record<string, Round[]>} results */
export const failures = (results) =>
  Object.entries(results)
    .map(([name, list]) => [name, list.find(({ failure }) => failure)?.failure])
    .filter(([, failure]) => failure)
    .map(([name, failure]) => ` Of ${name} there is not everything: ${failure}`)
    .join('');
