import type { Handler } from './handler.js';

/** Endpoints and pages behind one address. The path is the request's own, so no other way to write it changes who answers. */
export const createSiteHandler =
  (answerApi: Handler, answerPage: Handler): Handler =>
  (request) =>
    (new URL(request.url).pathname.startsWith('/api/') ? answerApi : answerPage)(request);
