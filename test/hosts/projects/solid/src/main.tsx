import { render } from 'solid-js/web';
import { Logs } from './logs';

render(() => <Logs />, document.querySelector('#app')!);
