import { createApp } from 'vue';
import Logs from './Logs.vue';

createApp(Logs).mount('#app');
