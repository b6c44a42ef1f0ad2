export { type DateRule, dateRuleSchema, datesOf, nextDates, type OccasionDates, yearOf } from './date-rule';
export { markOf, type OccasionMark } from './occasion-mark';
export { parseRuleText } from './rule-text';
export { addWorkingDays } from './working-days';
