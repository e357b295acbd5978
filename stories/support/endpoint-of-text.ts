/** An endpoint that answers one text, whatever it is asked. */
export const endpointOfText =
  (text: string, type = 'text/plain'): typeof fetch =>
  async () =>
    new Response(text, { headers: { 'Content-Type': type } });
