/** The ground the services stand on: settings, commands, health, metrics, logging, shutdown. */
package io.broadsheet.service;
