/** The timeline page: orders that move into each other, and who says so beside the picture. */
import { followOrders } from './timeline/follow-orders.js';
import { showNotes } from './timeline/show-notes.js';

followOrders();
showNotes();
