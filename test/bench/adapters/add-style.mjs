/* global document */
export const addStyle = (text) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
};
