export { senhasegura } from './senhasegura.js';
