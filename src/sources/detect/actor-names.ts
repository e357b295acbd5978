/** Who does things in logs and audit trails, the likelier first. */
const ACTORS = [
  'actor',
  'user',
  'actors.0',
  'principal',
  'author',
  'member',
  'operator',
  'performer',
  'performed_by',
  'initiator',
  'initiated_by',
  'initiatedBy.user',
  'created_by',
  'requester',
  'requested_by',
  'changed_by',
  'triggered_by',
  'executed_by',
  'account',
  'admin',
  'identity',
];

/** What they are called by there: names before addresses, and these before marks that only a program reads. */
const PARTS = [
  'display_name',
  'full_name',
  'user_name',
  'name',
  'login',
  'email',
  'email_address',
  'mail',
  'user_principal_name',
  'summary',
  'label',
  'alternate_id',
  'key',
];

/** What some call the caller of an API in one word, or in places of their own. */
const CALLERS = [
  'client',
  'user.name',
  'user.username',
  'userIdentity.userName',
  'userIdentity.arn',
  'enduser.id',
  'consumer.username',
  'authenticationInfo.principalEmail',
  'protoPayload.authenticationInfo.principalEmail',
  'remote_user',
  'cs-username',
  'ClientUsername',
  'username',
  'user_email',
];

const PLAIN = ['user', 'auth', 'consumer', 'caller', 'login', 'email', 'user.id', 'userIdentity.type'];

/**
 * What the one who called is named in logs: nested as in Okta (`actor.displayName`), PagerDuty (`actors[0].summary`) or Box
 * (`created_by.name`), flat as in Zendesk (`actor_name`) or GitLab (`author_name`), or in one word (`operator`, `caller`). Signs and
 * capitals do not count.
 */
export const ACTOR_NAMES: readonly string[] = [
  ...CALLERS,
  ...PARTS.flatMap((part) => ACTORS.flatMap((actor) => [`${actor}.${part}`, `${actor}_${part}`])),
  ...ACTORS,
  ...PLAIN,
];
