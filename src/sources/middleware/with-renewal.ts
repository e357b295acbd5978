import type { LogSource } from '../log-source.js';
import { askRenewing, sharedRenewal } from '../transport/renewal.js';
import { around } from './around.js';

/**
 * A source that asks once more where it was refused for want of a sign-in (a {@link ProblemError} of the code `unauthorised`) and the
 * sign-in could be renewed.
 *
 * @param renew Renews it, once for all requests under way; true says that one more try is worth it.
 */
export const withRenewal = (source: LogSource, renew: () => Promise<boolean>): LogSource => {
  const renewal = sharedRenewal(renew);
  return around(source, {
    fetchPage: (request) => askRenewing(renewal, request.signal, () => source.fetchPage(request)),
    ...(source.summarise && {
      summarise: (query, question, options) =>
        askRenewing(renewal, options.signal, () => source.summarise!(query, question, options)),
    }),
  });
};
