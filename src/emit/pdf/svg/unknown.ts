/** Something in a drawing that the painter does not know: the drawing is then shown as its PNG. */
export class Unknown extends Error {}
