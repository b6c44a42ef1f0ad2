import type { history as original } from '../lt/history';
import type { Words } from '../words';

export const history: Words<typeof original> = {
  title: 'History',
  lead: 'Who changed a state, when and why. Entries never change.',
  all: 'The whole history',
  caption: 'History, newest entries first',
  who: 'Who',
  when: 'When',
  what: 'What was done',
  steps: 'State',
  reason: 'Reason',
  system: 'Sklaida',
  older: 'Earlier',
  empty: 'Nothing has happened yet.',
  emptyText: 'Every step will appear here: invitation, approval, publishing, results.',
  actions: {
    campaign: {
      create: 'Campaign created',
      review: 'Campaign handed to the workgroup',
      revise: 'Campaign taken back to draft',
      launch: 'Invited to take part ({n, plural, one {# library} other {# libraries}})',
      remind: 'Reminded ({n, plural, one {# library} other {# libraries}})',
      close: 'Campaign completed',
      archive: 'Campaign moved to the archive',
      cancel: 'Campaign cancelled',
    },
    adoption: {
      invite: 'Invitation received',
      remind: 'Reminder received',
      answer: 'Answered: we take part',
      decline: 'Answered: not this time',
      submit: 'Texts handed in for approval',
      approve: 'Texts approved',
      return: 'Texts returned',
      publish: 'Published',
      report: 'Results sent',
      withdraw: 'Results withdrawn',
      'campaign-closed': 'Campaign completed',
    },
    content_item: { publish: 'Text published' },
  },
};
