import { html, render } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { diagnose } from '../src/doctor.js';
import { fakeEndpoint } from './support/fake-endpoint.js';
import { logOfLength } from './support/log-of-rows.js';

interface Arguments {
  readonly endpoint: string;
}

export default {
  title: 'Doctor of endpoints',
  parameters: { controls: { include: ['endpoint'] } },
} satisfies Meta<Arguments>;

/** An endpoint that ignores one of its filters. */
const heedless = (): typeof fetch => {
  const endpoint = fakeEndpoint(logOfLength(400));
  return (input, init) => {
    const url = new URL(input as string);
    url.searchParams.delete('client');
    return endpoint(url, init);
  };
};

/** Give the address of an endpoint; the one given is made up, and applies every filter but one. */
export const Diagnosis: StoryObj<Arguments> = {
  args: { endpoint: 'https://log.example/api/logs' },
  render: ({ endpoint }) => {
    const place = document.createElement('div');
    const isMadeUp = new URL(endpoint, location.href).hostname.endsWith('.example');
    void diagnose(endpoint, isMadeUp ? { fetch: heedless() } : {}).then((findings) =>
      render(
        html`<table>
          <caption>
            ${endpoint}
          </caption>
          <tbody>
            ${findings.map(
              ({ check, verdict, text, remedy }) =>
                html`<tr>
                  <th scope="row">${check}</th>
                  <td>${verdict}</td>
                  <td>${text}</td>
                  <td>${remedy ?? ''}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
        place,
      ),
    );
    return place;
  },
};
