package org.kontor.identity.service.provider;

/**
 * @param mail address that was typed
 * @param returnAddress where the provider sends the browser back to: registered there
 * @param nextPage where the person wants to go afterwards
 * @param address of the client
 */
public record StartCompanySignInCommand(String mail, String returnAddress, String nextPage, String address) {}
