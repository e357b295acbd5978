/**
 * The JSON value of an answer's text, whatever its content type says.
 * Rejects with `sign-in-page` or `not-json`; what tells them apart is loaded when there is a fault.
 */
export const pageJson = async (response: Response, text: string): Promise<unknown> => {
  try {
    return JSON.parse(text);
  } catch {
    throw (await import('./not-json.js')).notJson(response, text);
  }
};
