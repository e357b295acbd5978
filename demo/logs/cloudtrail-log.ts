import type { LogEntry, SmallLog } from './log-entry.js';
import { REPORT_FIELDS } from './log-field.js';
import { presentValues } from './present-values.js';
import { readNdjson } from './read-ndjson.js';

/** The members that are read here of a CloudTrail record, event version 1.08. */
interface CloudTrailRecord {
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent?: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestID?: string;
  readonly readOnly?: boolean;
  readonly requestParameters?: Record<string, unknown> | null;
  readonly userIdentity: {
    readonly type?: string;
    readonly principalId?: string;
    readonly arn?: string;
    readonly accessKeyId?: string;
    readonly userName?: string;
    readonly invokedBy?: string;
    readonly sessionContext?: {
      readonly sessionIssuer?: { readonly principalId?: string; readonly userName?: string };
    };
  };
}

/** `arn:aws:sts::123:assumed-role/role/session` names the session that somebody gave when taking on the role. */
const roleSession = ({ type, arn }: CloudTrailRecord['userIdentity']): string | undefined =>
  type === 'AssumedRole' ? arn?.split('/').at(2) : undefined;

/**
 * A record in the report's words. CloudTrail knows neither method, status, URL nor duration: those stay absent.
 * The role that issued a session is what authorised the call, so it is shown under authorization.
 */
export const cloudTrailEntry = (record: CloudTrailRecord, id: number): LogEntry => {
  const identity = record.userIdentity;
  const issuer = identity.sessionContext?.sessionIssuer;
  return {
    id,
    dateTime: new Date(record.eventTime).toISOString(),
    ...presentValues({
      clientId: identity.accessKeyId ?? identity.principalId,
      client: identity.userName ?? roleSession(identity) ?? identity.invokedBy,
      authorizationId: issuer?.principalId,
      authorization: issuer?.userName,
      ip: record.sourceIPAddress,
      resource: record.eventSource,
      event: record.eventName,
      server: record.awsRegion,
      error: record.errorCode !== undefined,
      userAgent: record.userAgent,
      errorCode: record.errorCode,
      errorMessage: record.errorMessage,
      requestID: record.requestID,
      readOnly: record.readOnly,
      requestParameters: record.requestParameters,
    }),
  };
};

/** 2,900 AWS API calls; `../data/README.md` says where they come from. The file is in time order. */
export const cloudTrailLog: SmallLog = {
  name: 'cloudtrail',
  fields: [
    ...REPORT_FIELDS,
    { key: 'userAgent', type: 'text' },
    { key: 'errorCode', type: 'text' },
    { key: 'errorMessage', type: 'text' },
    { key: 'requestID', type: 'text' },
    { key: 'readOnly', type: 'boolean' },
    { key: 'requestParameters', type: 'json' },
  ],
  read: async () => {
    const file = new URL('../data/cloudtrail_records.ndjson.gz', import.meta.url);
    const records = await readNdjson<CloudTrailRecord>(file);
    return records.map((record, index) => cloudTrailEntry(record, index + 1));
  },
};
