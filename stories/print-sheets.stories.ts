/** Stories of the printed sheets: one for each state, as the printer gets it. Print a frame to see its pages. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { story } from './fixtures/story.js';
import { states } from './print-sheets.states.js';

const meta: Meta = {
  title: 'Paper/Printed sheets',
  component: 'iframe',
  parameters: {
    docs: {
      description: {
        component:
          'The A4 card, the cover of a dossier and the 80 mm receipt of a kiosk. `printSheet` draws them into a hidden frame and prints that, so that the page around never reaches the paper.',
      },
    },
  },
};
export default meta;

export const Card: StoryObj = story(states, 'card');
export const CardUnanswered: StoryObj = story(states, 'card-unanswered');
export const CardPrivate: StoryObj = story(states, 'card-private');
export const CardFees: StoryObj = story(states, 'card-fees');
export const CardTwoSets: StoryObj = story(states, 'card-two-sets');
export const CardNoQuantities: StoryObj = story(states, 'card-no-quantities');
export const CardUnknown: StoryObj = story(states, 'card-unknown');
export const CardOverdue: StoryObj = story(states, 'card-overdue');
export const CardIncomplete: StoryObj = story(states, 'card-incomplete');
export const CardLongNames: StoryObj = story(states, 'card-long-names');
export const CardNoCode: StoryObj = story(states, 'card-no-code');
export const CardEnglish: StoryObj = story(states, 'card-english');
export const Cover: StoryObj = story(states, 'cover');
export const CoverUnknown: StoryObj = story(states, 'cover-unknown');
export const CoverEnglish: StoryObj = story(states, 'cover-english');
export const Receipt: StoryObj = story(states, 'receipt');
export const ReceiptUnknown: StoryObj = story(states, 'receipt-unknown');
export const ReceiptEnglish: StoryObj = story(states, 'receipt-english');
