import { byApp, type Definers } from './definer';

export const templates: Definers = {
  'carry.publish_template_version(uuid, integer, text, text)': byApp(
    'makes the unpublished version of a template of this tenant its current one; owners of campaigns grown from it get a notice',
  ),
  'carry.open_review(uuid, uuid, text, uuid, text, date, text, jsonb)': byApp(
    'lays a copy of a draft before a group of this tenant; its members hear of it in their own libraries',
  ),
  'carry.end_review(uuid, text)': byApp('closes or withdraws a review of this tenant and tells the group'),
  'carry.group_people(uuid)': byApp('who sits in a group, told to those who sit in it too'),
  'carry.gather_group(uuid, text, text[])': byApp(
    'a working group of this tenant, of people of its own library and of its territory, by their addresses',
  ),
  'carry.end_reviews()': {
    why: 'a trigger: a campaign launched or cancelled is before no group any more',
    executors: [],
  },
  'carry.people_of_group(uuid)': {
    why: 'people of a group with the library each works in; called only by the functions that tell a group',
    executors: [],
  },
  'carry.tell_group(uuid, text, text, jsonb)': {
    why: 'notice, history and letter in the libraries of a group’s people; called only by the functions of reviews',
    executors: [],
  },
};
