import { pick, pickOften } from './draw.js';
import type { SmallLog } from './log-entry.js';
import { madeUpRows } from './made-up-rows.js';
import { presentValues } from './present-values.js';

const CAMPAIGNS = [
  'Order shipped',
  'Winter sale, last day',
  'Parcel waits at the pick-up point',
  'Cart reminder',
  'Birthday voucher',
  'Loyalty points expire',
];
const GATEWAYS = ['Main gateway', 'Backup gateway', 'International'];
const ERRORS = [
  'Unknown subscriber',
  'Absent subscriber',
  'Number is blocked',
  'Message expired',
  'Insufficient credits',
];

/** 3,000 made-up messages of the last 20 days, to numbers that are kept for drama (Ofcom: 07700 900000 to 900999). */
export const expertsenderSmsLog: SmallLog = {
  name: 'expertsender-sms',
  fields: [
    { key: 'id', type: 'number' },
    { key: 'dateTime', type: 'instant' },
    { key: 'messageId', type: 'text' },
    { key: 'campaignDescription', type: 'text' },
    { key: 'subscriberPhone', type: 'text' },
    { key: 'gatewayName', type: 'text' },
    { key: 'errorDetails', type: 'text' },
  ],
  read: (newest) =>
    Promise.resolve(
      madeUpRows({
        count: 3_000,
        days: 20,
        newest,
        make: (draw, at) => ({
          dateTime: at(),
          ...presentValues({
            messageId: Math.floor(2 ** 44 + draw() * 2 ** 45).toString(16),
            campaignDescription: pickOften(CAMPAIGNS, draw),
            subscriberPhone: `447700900${String(Math.floor(draw() * 1000)).padStart(3, '0')}`,
            gatewayName: pickOften(GATEWAYS, draw),
            errorDetails: draw() < 0.06 ? pick(ERRORS, draw) : undefined,
          }),
        }),
      }),
    ),
};
