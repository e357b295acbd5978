import { themes, type ThemeVars } from 'storybook/theming';

/** Storybook has a light and a dark theme, and takes one when it starts: that of the reader's system. */
export const theme: ThemeVars = matchMedia('(prefers-color-scheme: dark)').matches
  ? themes.dark
  : themes.light;
