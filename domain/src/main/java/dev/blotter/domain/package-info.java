/// The nouns of trading, their rules, and the ports the outside world fulfils.
package dev.blotter.domain;
