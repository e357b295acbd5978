import { mount } from 'svelte';
import Logs from './Logs.svelte';

mount(Logs, { target: document.querySelector('#app')! });
