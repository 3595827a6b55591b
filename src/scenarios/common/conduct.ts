import type { Conduct } from '../../scenario/index.js';
import { actions } from './actions.js';

/** What the six governments can do between sessions, and what it takes. */
export const conduct: Conduct = {
  dates: { least: 30, spread: 30 },
  noise: 0.005,
  reference: {
    stall: 2 / 3,
    shock: 0.02,
    provoked: 0.2,
    urged: 0.65,
    grievance: 1,
    need: 0.6,
    hope: 0.3,
    delivered: 2,
    refused: 0.5,
  },
  channel: { parties: ['US', 'DPRK'], days: 90 },
  breach: { endMonths: 12, exposureMonths: 3 },
  cooperation: { parties: ['China', 'Russia'], share: 0.6, harm: 0.012, conditions: { China: 'leaning' } },
  conditions: [
    { id: 'affront', label: 'Pyongyang has been affronted', months: 12 },
    {
      id: 'boycott',
      label: 'Pyongyang stays away',
      keepsAway: 'DPRK',
      because: ['squeezed', 'suspended', 'sanctioned'],
      price: { base: 1, perGrievance: 0.25 },
    },
    { id: 'squeezed', label: 'North Korean accounts are frozen' },
    { id: 'suspended', label: 'Washington has suspended diplomacy', keepsAway: 'US' },
    { id: 'leaning', label: 'Beijing goes along with sanctions', months: 12 },
    { id: 'heldBack', label: 'Seoul holds its aid back' },
    { id: 'sanctioned', label: 'Tokyo has sanctions of its own' },
  ],
  actions,
};
