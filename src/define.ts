import { ApiLogReport } from './api-log-report.js';

/**
 * Registers the tag. A page that has it already keeps the one it has: where that is of another version, the console
 * says so.
 *
 * @param tag Name of the tag.
 * @param registry Where to register it.
 */
export const define = (tag = 'api-log-report', registry: CustomElementRegistry = customElements): void => {
  const known = registry.get(tag) as { version?: string } | undefined;
  if (!known) {
    // A registered class belongs to one name, so every further name gets a class of its own.
    registry.define(tag, tag === 'api-log-report' ? ApiLogReport : class extends ApiLogReport {});
    return;
  }
  if (known.version === ApiLogReport.version) return;
  console.warn(
    `api-log-report: <${tag}> is registered already, by version ${known.version ?? 'unknown'}; version ${ApiLogReport.version} is not used. Load one version only.`,
  );
};
