export const outbox = {
  title: 'Laiškai',
  lead: 'Taip laiškus mato gavėjai.',
  to: 'Kam',
  subject: 'Tema',
  sent: 'Išsiųsta',
  kept: 'Neišsiųsta: paliekama čia',
  empty: 'Dar nė vieno laiško.',
};
