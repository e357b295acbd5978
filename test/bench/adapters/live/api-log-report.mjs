import { define } from '../../../../src/define.ts';

define();
