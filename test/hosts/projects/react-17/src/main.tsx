import { StrictMode } from 'react';
import { render } from 'react-dom';
import { Logs } from './logs';

render(
  <StrictMode>
    <Logs />
  </StrictMode>,
  document.querySelector('#app'),
);
