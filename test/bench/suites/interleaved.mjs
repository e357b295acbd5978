/**
 * Measures all contestants in turn, round after round, each round beginning with another one, so that what disturbs
 * the machine disturbs all of them.
 *
 * @template {{ name: string }} Contestant
 * @param {readonly Contestant[]} contestants
 * @param {number} rounds
 * @param {(contestant: Contestant) => Promise<Record<string, number>>} measure
 * @returns {Promise<Record<string, Record<string, number>[]>>} Results by name, in the order of the rounds.
 */
export const interleaved = async (contestants, rounds, measure) => {
  const results = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const from = round % contestants.length;
    for (const contestant of [...contestants.slice(from), ...contestants.slice(0, from)]) {
      const result = await measure(contestant);
      results[contestant.name].push(result);
      const text = Object.entries(result).map(([key, value]) => `${key} ${value.toFixed(1)}`);
      console.error(`  ${round + 1}/${rounds} ${contestant.name}: ${text.join(', ')}`);
    }
  }
  return results;
};
