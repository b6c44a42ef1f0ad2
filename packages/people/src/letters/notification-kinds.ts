/** Letters a person may do without: muted one by one, held back by her quiet hours. Everything else always comes, and at once. */
export const notificationKinds = [
  'campaign-invitation',
  'campaign-reminder',
  'results-request',
  'campaign-closed',
  'review-request',
  'meeting',
  'commitment',
  'discussion',
  'report-shared',
  'approval-request',
  'adoption-approved',
  'adoption-returned',
  'assignment',
  'bulletin',
  'deputation',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export function isNotificationKind(kind: string): kind is NotificationKind {
  return notificationKinds.some((one) => one === kind);
}
