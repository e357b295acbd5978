import type { LogSource } from '../log-source.js';
import { endpointSource, type EndpointOptions } from './endpoint-source.js';

/**
 * The log behind an endpoint in the default protocol, for a server, or to put something around it. It tries once: `withRetry` tries
 * again. Throws a `ProblemError` where the endpoint is not an address.
 */
export const defaultEndpointSource = (options: EndpointOptions): LogSource => endpointSource(options);
