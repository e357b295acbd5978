export { expertsenderApi } from './expertsender-api.js';
export { expertsenderLogins } from './expertsender-logins.js';
export { expertsenderPanel } from './expertsender-panel.js';
export { expertsenderSms } from './expertsender-sms.js';
export { senhasegura } from './senhasegura.js';
export { sesameData } from './sesame-data.js';
export { workato } from './workato.js';
