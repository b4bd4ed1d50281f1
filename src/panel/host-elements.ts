import './connector-custom-field.js';
import './connector-host-section.js';
import './connector-options.js';
