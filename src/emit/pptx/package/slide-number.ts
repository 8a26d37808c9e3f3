/** The id of the field that shows the slide's number; one for all is allowed. */
export const SLIDE_NUMBER_FIELD = '{0168EA9B-E0D1-5FD1-AFE9-CFFCCC35CC39}'
