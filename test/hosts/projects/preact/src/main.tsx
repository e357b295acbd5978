import { render } from 'preact';
import { Logs } from './logs';

render(<Logs />, document.querySelector('#app')!);
