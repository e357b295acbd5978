import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { MsgFn, TemplateMap } from '@lit/localize/internal/types.js';

/** Looks texts up in the templates of a language. Comes with the first language that is not the source's. */
export const translate = (templates: TemplateMap): MsgFn =>
  ((template: string, options?: { id?: string }) => runtimeMsg(templates, template, options)) as MsgFn;
