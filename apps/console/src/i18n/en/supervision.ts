import type { supervisionWords as zh } from '../zh/supervision';

/** Words of supervision orders, in English. */
export const supervisionWords: Readonly<Record<keyof typeof zh, string>> = {
  'nav.supervision': 'Supervision',
  'supervision.lead':
    'With whom an order lies, whether its time is over, and what was answered. What nobody answers in time climbs by itself.',
  'supervision.choose': 'Choose among overdue cases',
  'supervision.order': 'Order supervision',
  'supervision.orderHint':
    'It goes to the head of the body at work, who answers in writing and in time; without an answer it climbs to street and district.',
  'supervision.text': 'What is asked',
  'supervision.textHint': 'What is to be done, and by when. Name no party.',
  'supervision.send': 'Send the order',
  'supervision.sent': 'The order is sent; the answer appears on the page “Supervision”.',
  'supervision.orderNamed': 'Order supervision of {code}',
  'supervision.waiting': 'Waiting for an answer',
  'supervision.answered': 'Answered',
  'supervision.isAnswered': 'Answered in writing',
  'supervision.late': 'Not answered in time',
  'supervision.none': 'No order waits for an answer',
  'supervision.noneHint':
    'In the list of cases, and in the list behind a figure, any open case can be put under supervision.',
  'supervision.by': 'Ordered by {who}, {at}; {body} answers',
  'supervision.byMe': 'Ordered by me, {at}; {body} answers',
  'supervision.above': 'a supervising body',
  'supervision.rungs': 'Put to',
  'supervision.answerOf': 'Answer in writing, {at}',
  'supervision.answerElsewhere': 'Whoever ordered has the answer; only they and the body at work read it.',
};
